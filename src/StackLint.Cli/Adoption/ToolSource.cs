using StackLint.Reporting;

namespace StackLint.Cli.Adoption;

/// <summary>Where hooks and workflows get the version of StackLint that wrote them.</summary>
internal static class ToolSource
{
    internal static string Repository => ToolAddress.Home;

    /// <summary>A released version has a tag; what was built between releases is told by its commit.</summary>
    internal static string Revision =>
        IsRelease ? $"v{StackLintApplication.Version}" : StackLintApplication.Commit ?? "main";

    /// <summary>The action for GitHub, with what a reader knows a commit by.</summary>
    internal static string Action =>
        $"{new Uri(Repository).AbsolutePath.Trim('/')}@{Revision}{(Revision == StackLintApplication.Commit ? $"  # {StackLintApplication.Version}" : "")}";

    /// <summary>The command that installs the tool.</summary>
    internal static string InstallCommand(string place) =>
        $"dotnet tool install {place} StackLint {(IsRelease ? $"--version {StackLintApplication.Version}" : "--prerelease")}";

    private static bool IsRelease => !StackLintApplication.Version.Contains('-', StringComparison.Ordinal);
}
