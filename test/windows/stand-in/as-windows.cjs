// Loaded before a program that is to take this system for Windows.
Object.defineProperty(process, 'platform', { value: 'win32' });
