namespace StackLint.Cli.Tests.Pictures;

/// <summary>Characters of one line that look alike: what SGR parameters (ECMA-48) were in force when they were printed.</summary>
internal sealed record TerminalRun(int Column, string Text, string Style);
