"""The check-up: everything that an installation needs, looked at one by one."""
