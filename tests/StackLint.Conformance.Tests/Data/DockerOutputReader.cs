using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StackLint.Conformance.Tests.Data;

/// <summary>Reads what Docker's tools print. They quote whatever could be taken for something else, so few rules do.</summary>
internal static class DockerOutputReader
{
    internal static DataValue Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Count == 0 ? new DataMapping() : Convert(stream.Documents[0].RootNode);
    }

    private static DataValue Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => Convert(mapping),
        YamlSequenceNode sequence => new DataSequence([.. sequence.Children.Select(Convert)]),
        YamlScalarNode scalar => Convert(scalar),
        _ => throw new InvalidDataException($"Docker printed {node.NodeType}"),
    };

    private static DataMapping Convert(YamlMappingNode mapping)
    {
        var result = new DataMapping();
        foreach (var (key, value) in mapping.Children)
        {
            result.Entries[((YamlScalarNode)key).Value ?? ""] = Convert(value);
        }

        return result;
    }

    private static DataScalar Convert(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not ScalarStyle.Plain)
        {
            return new DataScalar(DataKind.String, text);
        }

        return text switch
        {
            "" or "null" or "~" => new DataScalar(DataKind.Null, "null"),
            "true" or "false" => new DataScalar(DataKind.Boolean, text),
            _ => new DataScalar(IsNumber(text) ? DataKind.Number : DataKind.String, text),
        };
    }

    // 1.2.3 and addresses do not parse; words such as Infinity and NaN would.
    private static bool IsNumber(string text) =>
        text is ".inf" or "+.inf" or "-.inf" or ".nan"
        || (text[^1] is (>= '0' and <= '9') or '.'
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _));
}
