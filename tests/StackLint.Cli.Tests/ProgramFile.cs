namespace StackLint.Cli.Tests;

/// <summary>The program as users have it: not the copy beside the tests, which counts in CI what is covered and writes that down where it ends.</summary>
internal static class ProgramFile
{
    private static readonly DirectoryInfo Tests = new(AppContext.BaseDirectory);

    internal static string Path { get; } = System.IO.Path.Combine(Tests.Parent!.Parent!.FullName, "StackLint.Cli", Tests.Name, "stacklint.dll");
}
