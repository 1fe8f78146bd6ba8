namespace StackLint.Reporting;

/// <summary>Where the tool is at home.</summary>
internal static class ToolAddress
{
    public const string Home = "https://github.com/stacklint/stacklint";
}
