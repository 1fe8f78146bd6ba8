namespace StackLint.Reporting;

/// <summary>Where the tool is at home.</summary>
public static class ToolAddress
{
    public const string Home = "https://github.com/stacklint/stacklint";
}
