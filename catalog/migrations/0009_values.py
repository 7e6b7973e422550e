"""Wider columns for dates, issues and pages; every language; keys of titles and addresses made anew."""

import catalog.models.fields
from catalog.identifiers.names import key_of_title
from catalog.identifiers.recognizing import key_of
from django.db import migrations, models


def make_keys(apps, schema_editor):
    """The rules for what is the same have changed. History holds what the rows hold."""
    for name in ("Citation", "HistoricalCitation"):
        rows = apps.get_model("catalog", name).objects
        for pk, title, url, *old in rows.values_list("pk", "title", "url", "title_key", "url_key").iterator():
            new = [key_of_title(title), key_of("url", url or "")]
            if new != old:
                rows.filter(pk=pk).update(title_key=new[0], url_key=new[1])
    apps.get_model("catalog", "DataVersion").objects.update(number=models.F("number") + 1)


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0008_kept_forms'),
    ]

    operations = [
        migrations.AlterField(
            model_name='citation',
            name='issue',
            field=catalog.models.fields.ShortText(blank=True, max_length=40),
        ),
        migrations.AlterField(
            model_name='citation',
            name='issued',
            field=catalog.models.fields.PartialDateField(blank=True, help_text='As the paper has it, and no more: 2016, Dec 2016, 30 Dec 2016, 2016 Spring, 2015 Nov-Dec.', max_length=21, null=True, verbose_name='in print'),
        ),
        migrations.AlterField(
            model_name='citation',
            name='language',
            field=catalog.models.fields.ShortText(blank=True, choices=[('ab', 'Abkhazian'), ('aa', 'Afar'), ('af', 'Afrikaans'), ('ak', 'Akan'), ('sq', 'Albanian'), ('am', 'Amharic'), ('ar', 'Arabic'), ('an', 'Aragonese'), ('hy', 'Armenian'), ('as', 'Assamese'), ('av', 'Avaric'), ('ae', 'Avestan'), ('ay', 'Aymara'), ('az', 'Azerbaijani'), ('bm', 'Bambara'), ('ba', 'Bashkir'), ('eu', 'Basque'), ('be', 'Belarusian'), ('bn', 'Bengali'), ('bi', 'Bislama'), ('bs', 'Bosnian'), ('br', 'Breton'), ('bg', 'Bulgarian'), ('my', 'Burmese'), ('ca', 'Catalan'), ('ch', 'Chamorro'), ('ce', 'Chechen'), ('ny', 'Chichewa'), ('zh', 'Chinese'), ('cu', 'Church Slavic'), ('cv', 'Chuvash'), ('kw', 'Cornish'), ('co', 'Corsican'), ('cr', 'Cree'), ('hr', 'Croatian'), ('cs', 'Czech'), ('da', 'Danish'), ('dv', 'Divehi'), ('nl', 'Dutch'), ('dz', 'Dzongkha'), ('en', 'English'), ('eo', 'Esperanto'), ('et', 'Estonian'), ('ee', 'Ewe'), ('fo', 'Faroese'), ('fj', 'Fijian'), ('fi', 'Finnish'), ('fr', 'French'), ('ff', 'Fulah'), ('gl', 'Galician'), ('lg', 'Ganda'), ('ka', 'Georgian'), ('de', 'German'), ('el', 'Greek'), ('kl', 'Greenlandic'), ('gn', 'Guarani'), ('gu', 'Gujarati'), ('ht', 'Haitian'), ('ha', 'Hausa'), ('he', 'Hebrew'), ('hz', 'Herero'), ('hi', 'Hindi'), ('ho', 'Hiri Motu'), ('hu', 'Hungarian'), ('is', 'Icelandic'), ('io', 'Ido'), ('ig', 'Igbo'), ('id', 'Indonesian'), ('ia', 'Interlingua'), ('ie', 'Interlingue'), ('iu', 'Inuktitut'), ('ik', 'Inupiaq'), ('ga', 'Irish'), ('it', 'Italian'), ('ja', 'Japanese'), ('jv', 'Javanese'), ('kn', 'Kannada'), ('kr', 'Kanuri'), ('ks', 'Kashmiri'), ('kk', 'Kazakh'), ('km', 'Khmer'), ('ki', 'Kikuyu'), ('rw', 'Kinyarwanda'), ('kv', 'Komi'), ('kg', 'Kongo'), ('ko', 'Korean'), ('kj', 'Kuanyama'), ('ku', 'Kurdish'), ('ky', 'Kyrgyz'), ('lo', 'Lao'), ('la', 'Latin'), ('lv', 'Latvian'), ('li', 'Limburgish'), ('ln', 'Lingala'), ('lt', 'Lithuanian'), ('lu', 'Luba-Katanga'), ('lb', 'Luxembourgish'), ('mk', 'Macedonian'), ('mg', 'Malagasy'), ('ms', 'Malay'), ('ml', 'Malayalam'), ('mt', 'Maltese'), ('gv', 'Manx'), ('mi', 'Maori'), ('mr', 'Marathi'), ('mh', 'Marshallese'), ('mn', 'Mongolian'), ('na', 'Nauru'), ('nv', 'Navajo'), ('ng', 'Ndonga'), ('ne', 'Nepali'), ('nd', 'North Ndebele'), ('se', 'Northern Sami'), ('no', 'Norwegian'), ('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('oc', 'Occitan'), ('or', 'Odia'), ('oj', 'Ojibwa'), ('om', 'Oromo'), ('os', 'Ossetian'), ('pi', 'Pali'), ('ps', 'Pashto'), ('fa', 'Persian'), ('pl', 'Polish'), ('pt', 'Portuguese'), ('pa', 'Punjabi'), ('qu', 'Quechua'), ('ro', 'Romanian'), ('rm', 'Romansh'), ('rn', 'Rundi'), ('ru', 'Russian'), ('sm', 'Samoan'), ('sg', 'Sango'), ('sa', 'Sanskrit'), ('sc', 'Sardinian'), ('gd', 'Scottish Gaelic'), ('sr', 'Serbian'), ('sn', 'Shona'), ('ii', 'Sichuan Yi'), ('sd', 'Sindhi'), ('si', 'Sinhala'), ('sk', 'Slovak'), ('sl', 'Slovenian'), ('so', 'Somali'), ('nr', 'South Ndebele'), ('st', 'Southern Sotho'), ('es', 'Spanish'), ('su', 'Sundanese'), ('sw', 'Swahili'), ('ss', 'Swati'), ('sv', 'Swedish'), ('tl', 'Tagalog'), ('ty', 'Tahitian'), ('tg', 'Tajik'), ('ta', 'Tamil'), ('tt', 'Tatar'), ('te', 'Telugu'), ('th', 'Thai'), ('bo', 'Tibetan'), ('ti', 'Tigrinya'), ('to', 'Tongan'), ('ts', 'Tsonga'), ('tn', 'Tswana'), ('tr', 'Turkish'), ('tk', 'Turkmen'), ('tw', 'Twi'), ('uk', 'Ukrainian'), ('ur', 'Urdu'), ('ug', 'Uyghur'), ('uz', 'Uzbek'), ('ve', 'Venda'), ('vi', 'Vietnamese'), ('vo', 'Volapük'), ('wa', 'Walloon'), ('cy', 'Welsh'), ('fy', 'Western Frisian'), ('wo', 'Wolof'), ('xh', 'Xhosa'), ('yi', 'Yiddish'), ('yo', 'Yoruba'), ('za', 'Zhuang'), ('zu', 'Zulu')], db_index=True, default='en', help_text='That the paper is written in. Leave it empty where nobody knows.', max_length=2),
        ),
        migrations.AlterField(
            model_name='citation',
            name='online',
            field=catalog.models.fields.PartialDateField(blank=True, max_length=21, null=True, verbose_name='online first'),
        ),
        migrations.AlterField(
            model_name='citation',
            name='pages',
            field=catalog.models.fields.ShortText(blank=True, max_length=80, verbose_name='pages or article number'),
        ),
        migrations.AlterField(
            model_name='citation',
            name='title',
            field=catalog.models.fields.PrintedTitle(help_text='As printed in the paper, mistakes included.', max_length=500),
        ),
        migrations.AlterField(
            model_name='citation',
            name='updated',
            field=catalog.models.fields.PartialDateField(blank=True, help_text='For web pages that say so.', max_length=21, null=True, verbose_name='page updated'),
        ),
        migrations.AlterField(
            model_name='historicalcitation',
            name='issue',
            field=catalog.models.fields.ShortText(blank=True, max_length=40),
        ),
        migrations.AlterField(
            model_name='historicalcitation',
            name='issued',
            field=catalog.models.fields.PartialDateField(blank=True, help_text='As the paper has it, and no more: 2016, Dec 2016, 30 Dec 2016, 2016 Spring, 2015 Nov-Dec.', max_length=21, null=True, verbose_name='in print'),
        ),
        migrations.AlterField(
            model_name='historicalcitation',
            name='language',
            field=catalog.models.fields.ShortText(blank=True, choices=[('ab', 'Abkhazian'), ('aa', 'Afar'), ('af', 'Afrikaans'), ('ak', 'Akan'), ('sq', 'Albanian'), ('am', 'Amharic'), ('ar', 'Arabic'), ('an', 'Aragonese'), ('hy', 'Armenian'), ('as', 'Assamese'), ('av', 'Avaric'), ('ae', 'Avestan'), ('ay', 'Aymara'), ('az', 'Azerbaijani'), ('bm', 'Bambara'), ('ba', 'Bashkir'), ('eu', 'Basque'), ('be', 'Belarusian'), ('bn', 'Bengali'), ('bi', 'Bislama'), ('bs', 'Bosnian'), ('br', 'Breton'), ('bg', 'Bulgarian'), ('my', 'Burmese'), ('ca', 'Catalan'), ('ch', 'Chamorro'), ('ce', 'Chechen'), ('ny', 'Chichewa'), ('zh', 'Chinese'), ('cu', 'Church Slavic'), ('cv', 'Chuvash'), ('kw', 'Cornish'), ('co', 'Corsican'), ('cr', 'Cree'), ('hr', 'Croatian'), ('cs', 'Czech'), ('da', 'Danish'), ('dv', 'Divehi'), ('nl', 'Dutch'), ('dz', 'Dzongkha'), ('en', 'English'), ('eo', 'Esperanto'), ('et', 'Estonian'), ('ee', 'Ewe'), ('fo', 'Faroese'), ('fj', 'Fijian'), ('fi', 'Finnish'), ('fr', 'French'), ('ff', 'Fulah'), ('gl', 'Galician'), ('lg', 'Ganda'), ('ka', 'Georgian'), ('de', 'German'), ('el', 'Greek'), ('kl', 'Greenlandic'), ('gn', 'Guarani'), ('gu', 'Gujarati'), ('ht', 'Haitian'), ('ha', 'Hausa'), ('he', 'Hebrew'), ('hz', 'Herero'), ('hi', 'Hindi'), ('ho', 'Hiri Motu'), ('hu', 'Hungarian'), ('is', 'Icelandic'), ('io', 'Ido'), ('ig', 'Igbo'), ('id', 'Indonesian'), ('ia', 'Interlingua'), ('ie', 'Interlingue'), ('iu', 'Inuktitut'), ('ik', 'Inupiaq'), ('ga', 'Irish'), ('it', 'Italian'), ('ja', 'Japanese'), ('jv', 'Javanese'), ('kn', 'Kannada'), ('kr', 'Kanuri'), ('ks', 'Kashmiri'), ('kk', 'Kazakh'), ('km', 'Khmer'), ('ki', 'Kikuyu'), ('rw', 'Kinyarwanda'), ('kv', 'Komi'), ('kg', 'Kongo'), ('ko', 'Korean'), ('kj', 'Kuanyama'), ('ku', 'Kurdish'), ('ky', 'Kyrgyz'), ('lo', 'Lao'), ('la', 'Latin'), ('lv', 'Latvian'), ('li', 'Limburgish'), ('ln', 'Lingala'), ('lt', 'Lithuanian'), ('lu', 'Luba-Katanga'), ('lb', 'Luxembourgish'), ('mk', 'Macedonian'), ('mg', 'Malagasy'), ('ms', 'Malay'), ('ml', 'Malayalam'), ('mt', 'Maltese'), ('gv', 'Manx'), ('mi', 'Maori'), ('mr', 'Marathi'), ('mh', 'Marshallese'), ('mn', 'Mongolian'), ('na', 'Nauru'), ('nv', 'Navajo'), ('ng', 'Ndonga'), ('ne', 'Nepali'), ('nd', 'North Ndebele'), ('se', 'Northern Sami'), ('no', 'Norwegian'), ('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('oc', 'Occitan'), ('or', 'Odia'), ('oj', 'Ojibwa'), ('om', 'Oromo'), ('os', 'Ossetian'), ('pi', 'Pali'), ('ps', 'Pashto'), ('fa', 'Persian'), ('pl', 'Polish'), ('pt', 'Portuguese'), ('pa', 'Punjabi'), ('qu', 'Quechua'), ('ro', 'Romanian'), ('rm', 'Romansh'), ('rn', 'Rundi'), ('ru', 'Russian'), ('sm', 'Samoan'), ('sg', 'Sango'), ('sa', 'Sanskrit'), ('sc', 'Sardinian'), ('gd', 'Scottish Gaelic'), ('sr', 'Serbian'), ('sn', 'Shona'), ('ii', 'Sichuan Yi'), ('sd', 'Sindhi'), ('si', 'Sinhala'), ('sk', 'Slovak'), ('sl', 'Slovenian'), ('so', 'Somali'), ('nr', 'South Ndebele'), ('st', 'Southern Sotho'), ('es', 'Spanish'), ('su', 'Sundanese'), ('sw', 'Swahili'), ('ss', 'Swati'), ('sv', 'Swedish'), ('tl', 'Tagalog'), ('ty', 'Tahitian'), ('tg', 'Tajik'), ('ta', 'Tamil'), ('tt', 'Tatar'), ('te', 'Telugu'), ('th', 'Thai'), ('bo', 'Tibetan'), ('ti', 'Tigrinya'), ('to', 'Tongan'), ('ts', 'Tsonga'), ('tn', 'Tswana'), ('tr', 'Turkish'), ('tk', 'Turkmen'), ('tw', 'Twi'), ('uk', 'Ukrainian'), ('ur', 'Urdu'), ('ug', 'Uyghur'), ('uz', 'Uzbek'), ('ve', 'Venda'), ('vi', 'Vietnamese'), ('vo', 'Volapük'), ('wa', 'Walloon'), ('cy', 'Welsh'), ('fy', 'Western Frisian'), ('wo', 'Wolof'), ('xh', 'Xhosa'), ('yi', 'Yiddish'), ('yo', 'Yoruba'), ('za', 'Zhuang'), ('zu', 'Zulu')], db_index=True, default='en', help_text='That the paper is written in. Leave it empty where nobody knows.', max_length=2),
        ),
        migrations.AlterField(
            model_name='historicalcitation',
            name='online',
            field=catalog.models.fields.PartialDateField(blank=True, max_length=21, null=True, verbose_name='online first'),
        ),
        migrations.AlterField(
            model_name='historicalcitation',
            name='pages',
            field=catalog.models.fields.ShortText(blank=True, max_length=80, verbose_name='pages or article number'),
        ),
        migrations.AlterField(
            model_name='historicalcitation',
            name='title',
            field=catalog.models.fields.PrintedTitle(help_text='As printed in the paper, mistakes included.', max_length=500),
        ),
        migrations.AlterField(
            model_name='historicalcitation',
            name='updated',
            field=catalog.models.fields.PartialDateField(blank=True, help_text='For web pages that say so.', max_length=21, null=True, verbose_name='page updated'),
        ),
        migrations.AlterField(
            model_name='historicalstandingnotice',
            name='dated',
            field=catalog.models.fields.PartialDateField(blank=True, max_length=21, null=True, verbose_name='date of the notice'),
        ),
        migrations.AlterField(
            model_name='standingnotice',
            name='dated',
            field=catalog.models.fields.PartialDateField(blank=True, max_length=21, null=True, verbose_name='date of the notice'),
        ),
        migrations.AlterField(
            model_name='historicalsic',
            name='check_key',
            field=catalog.models.fields.ShortText(choices=[('stray-mark', 'Stray mark'), ('too-long', 'Too long'), ('copied', 'Not our own words'), ('dash', 'Hyphen or dash'), ('name', 'Name of a medicine'), ('markup', 'Markup'), ('letters', 'Letters of another language'), ('retracted', 'Retracted, by its title'), ('meanings', 'Date with two meanings')], max_length=10, verbose_name='check'),
        ),
        migrations.AlterField(
            model_name='sic',
            name='check_key',
            field=catalog.models.fields.ShortText(choices=[('stray-mark', 'Stray mark'), ('too-long', 'Too long'), ('copied', 'Not our own words'), ('dash', 'Hyphen or dash'), ('name', 'Name of a medicine'), ('markup', 'Markup'), ('letters', 'Letters of another language'), ('retracted', 'Retracted, by its title'), ('meanings', 'Date with two meanings')], max_length=10, verbose_name='check'),
        ),
        migrations.RunPython(make_keys, migrations.RunPython.noop),
    ]
