using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Discovery;

/// <summary>Tells a text that only a template engine turns into YAML from a mistake.</summary>
internal static partial class TemplateText
{
    /// <summary>Whether the reader gave up at an action of a template: one further away, within a text, says nothing of the mistake.</summary>
    internal static bool IsCauseOfError(YamlFile yaml)
    {
        const int Reach = 3;
        var lines = yaml.Source.Text.Lines;
        foreach (var error in yaml.Errors.Where(static e => e.Kind == YamlErrorKind.Syntax))
        {
            var last = lines.GetLineFromPosition(Math.Min(error.Span.Start, yaml.Source.Text.Length)).LineNumber;
            for (var line = Math.Max(0, last - Reach); line <= last; line++)
            {
                if (ClusterTemplate.HasAction(lines[line].ToString()))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether anything in a text is meant for an engine such as Go's, Helm's, Jinja or ERB. What Docker fills in does not count.</summary>
    internal static bool HasAny(SourceText text) =>
        text.Lines.Select(static l => l.ToString()).Any(static l => ClusterTemplate.HasAction(l) || Statement().IsMatch(l) || Expression().IsMatch(l));

    [GeneratedRegex("""\{%|^\s*<%""", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex Statement();

    // Docker's placeholders begin with a dot or pass one to a function: {{.Name}}, {{json .}}.
    [GeneratedRegex("""\{\{-?\s*(?:\.(?:Values|Release|Chart)\b|[A-Za-z_]\w*(?:\.\w+|\[[^\]]{0,200}\])*\s*(?:\|[^}]{0,500})?-?\}\})""", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex Expression();
}
