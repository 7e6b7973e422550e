"""How gunicorn runs the site: it reads this file by itself in the folder it is started from."""

worker_class = "gthread"
# What stands in front is settled by TRUSTED_PROXIES alone: no header changes the path or the scheme of a request.
forwarded_allow_ips = ""
forwarder_headers = ""
