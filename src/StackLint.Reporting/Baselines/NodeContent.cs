using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Reporting.Redaction;
using StackLint.Yaml.Syntax;

namespace StackLint.Reporting.Baselines;

/// <summary>What a node says, however it is written: quotes, flow or block form, indentation, comments and the order of keys do not count.</summary>
/// <param name="secret">The characters of the file that do not count either, one mark standing for each run of them.</param>
internal sealed class NodeContent(IReadOnlyList<TextSpan> secret)
{
    public string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private void Append(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.GetValueWithout(secret, MessageMask.Masked).ReplaceLineEndings("\n"));
                break;
            case YamlAlias alias:
                text.Append('*').Append(alias.Name);
                break;
            case YamlMapping mapping:
                AppendAll(text, '{', '}', mapping.Entries.Select(e => $"{Of(e.Key)}\u0002{Of(e.Value)}").Order(StringComparer.Ordinal));
                break;
            case YamlSequence sequence:
                AppendAll(text, '[', ']', sequence.Items.Select(Of));
                break;
        }
    }

    private static void AppendAll(StringBuilder text, char open, char close, IEnumerable<string> parts) =>
        text.Append(open).AppendJoin('\u0003', parts).Append(close);
}
