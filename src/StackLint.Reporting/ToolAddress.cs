namespace StackLint.Reporting;

/// <summary>What the tool is called and where it is at home.</summary>
public static class ToolAddress
{
    public const string Name = "StackLint";

    public const string Home = "https://github.com/stacklint/stacklint";
}
