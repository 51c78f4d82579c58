@rem npm scripts that run a server begin with exec, so that signals to npm reach the server. cmd.exe has no such command; it finds this one.
@%*
