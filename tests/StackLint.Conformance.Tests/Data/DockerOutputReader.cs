using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StackLint.Conformance.Tests.Data;

/// <summary>Reads what Docker's tools print. They quote whatever could be taken for something else, so few rules do.</summary>
internal sealed class DockerOutputReader
{
    private readonly string _yaml;

    private DockerOutputReader(string yaml) => _yaml = yaml;

    internal static DataValue Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Count == 0 ? new DataMapping() : new DockerOutputReader(yaml).Convert(stream.Documents[0].RootNode);
    }

    private DataValue Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => Convert(mapping),
        YamlSequenceNode sequence => new DataSequence([.. sequence.Children.Select(Convert)]),
        YamlScalarNode scalar => Convert(scalar),
        _ => throw new InvalidDataException($"Docker printed {node.NodeType}"),
    };

    private DataMapping Convert(YamlMappingNode mapping)
    {
        var result = new DataMapping();
        foreach (var (key, value) in mapping.Children)
        {
            result.Entries[((YamlScalarNode)key).Value ?? ""] = Convert(value);
        }

        return result;
    }

    private DataScalar Convert(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not ScalarStyle.Plain)
        {
            return new DataScalar(DataKind.String, LostLineBreak(scalar) + text);
        }

        return text switch
        {
            "" or "null" or "~" => new DataScalar(DataKind.Null, "null"),
            "true" or "false" => new DataScalar(DataKind.Boolean, text),
            _ => new DataScalar(IsNumber(text) ? DataKind.Number : DataKind.String, text),
        };
    }

    // go-yaml tells the indentation of a literal text that begins with a line break, and forgets that line break.
    private string LostLineBreak(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Literal
        && char.IsAsciiDigit(_yaml[(int)scalar.Start.Index + 1])
        && scalar.Value is [not (' ' or '\n'), ..]
            ? "\n"
            : "";

    // 1.2.3 and addresses do not parse; words such as Infinity and NaN would.
    private static bool IsNumber(string text) =>
        text is ".inf" or "+.inf" or "-.inf" or ".nan"
        || (text[^1] is (>= '0' and <= '9') or '.'
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number));
}
