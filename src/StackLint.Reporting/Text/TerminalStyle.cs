using Microsoft.CodeAnalysis;

namespace StackLint.Reporting.Text;

/// <summary>Colours and links, or neither: the text between is the same.</summary>
internal sealed class TerminalStyle(bool color, bool links)
{
    private const string Escape = "\u001B";

    public string Severity(DiagnosticSeverity severity, string text) => Paint(text, severity switch
    {
        DiagnosticSeverity.Error => "1;31",
        DiagnosticSeverity.Warning => "1;33",
        _ => "1;36",
    });

    public string Strong(string text) => Paint(text, "1");

    public string Gutter(string text) => Paint(text, "34");

    /// <summary>The text as a link; the address must be percent-encoded.</summary>
    public string Link(string text, string? address) =>
        links && !string.IsNullOrEmpty(address) ? $"{Escape}]8;;{address}{Escape}\\{text}{Escape}]8;;{Escape}\\" : text;

    private string Paint(string text, string code) => color && text.Length > 0 ? $"{Escape}[{code}m{text}{Escape}[0m" : text;
}
