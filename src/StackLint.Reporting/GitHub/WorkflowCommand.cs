using System.Text;

namespace StackLint.Reporting.GitHub;

/// <summary>A line that GitHub's runner acts on: <c>::name key=value,key=value::message</c>.</summary>
/// <param name="Name">The command.</param>
/// <param name="Properties">The properties in order; those without a value are left out.</param>
/// <param name="Message">What it says.</param>
internal sealed record WorkflowCommand(string Name, IReadOnlyList<(string Key, string? Value)> Properties, string Message)
{
    public override string ToString()
    {
        var text = new StringBuilder("::").Append(Name);
        var separator = ' ';
        foreach (var (key, value) in Properties)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(separator).Append(key).Append('=').Append(EscapeProperty(value));
                separator = ',';
            }
        }

        return text.Append("::").Append(EscapeData(Message)).ToString();
    }

    // The sign that escapes comes first, else it would be escaped again.
    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
