"""The exit codes of the words that read mail, and how their help says them."""

import signal

READ, SOME_UNREAD, NOT_UNDERSTOOD, INTERRUPTED = 0, 1, 2, 128 + signal.SIGINT

EPILOG = """exit codes:
  0    everything was read
  1    something could not be read; the rest was
  2    the call was not understood, or a file is not there or not of a kind we read
  130  interrupted
"""
