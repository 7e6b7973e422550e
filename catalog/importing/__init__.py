"""Files -> tables: what ``seeds/`` holds becomes records, and loading it twice changes nothing.

Here belongs reading rows with their line numbers, matching them with records and reporting what came of them.
What a record may hold is the models' business. Read loading first.
"""

from .loading import is_empty, load_seeds
from .report import Outcome, Refusal, Report

__all__ = ["Outcome", "Refusal", "Report", "is_empty", "load_seeds"]
