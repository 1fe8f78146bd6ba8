using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Engine.Configuration;

/// <summary>Keeps sections from Roslyn of whose names it makes no regular expression, for example <c>[[]]</c>: it would throw.</summary>
internal static class EditorConfigSections
{
    // An open choice, which matches nothing.
    private const string Nothing = "[{]";

    /// <summary>Parses a file; a section that cannot be matched speaks of no path.</summary>
    internal static AnalyzerConfig Parse(SourceText text, string path)
    {
        // Each section becomes an expression; nearly always all of them can.
        var config = AnalyzerConfig.Parse(text, path);
        if (CanBeMatched(config))
        {
            return config;
        }

        var changes = EditorConfigText.ReadHeaders(text)
            .Where(s => !CanBeMatched(text.ToString(s)))
            .Select(static s => new TextChange(s, Nothing));
        return AnalyzerConfig.Parse(text.WithChanges(changes), path);
    }

    /// <summary>Whether a section can be matched against paths.</summary>
    /// <param name="header">Its name with the brackets.</param>
    internal static bool CanBeMatched(string header) => CanBeMatched(AnalyzerConfig.Parse(SourceText.From($"{header}\nkey = value\n"), "/.editorconfig"));

    private static bool CanBeMatched(AnalyzerConfig config)
    {
        try
        {
            AnalyzerConfigSet.Create(ImmutableArray.Create(config));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
