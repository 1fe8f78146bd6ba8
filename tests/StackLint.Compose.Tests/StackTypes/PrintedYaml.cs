using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StackLint.Compose.Tests.StackTypes;

/// <summary>Docker's output, read by another reader, in the form of <see cref="CompactText"/>.</summary>
internal static class PrintedYaml
{
    internal static string Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Of(stream.Documents[0].RootNode);
    }

    private static string Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping =>
            $"{{{string.Join(", ", mapping.Children.OrderBy(static e => Text(e.Key), StringComparer.Ordinal).Select(static e => $"{Text(e.Key)}: {Of(e.Value)}"))}}}",
        YamlSequenceNode sequence => $"[{string.Join(", ", sequence.Children.Select(Of))}]",
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when IsTyped(scalar.Value!) => scalar.Value!,
        _ => $"'{Text(node).Replace("\n", "\\n", StringComparison.Ordinal)}'",
    };

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    // Docker quotes texts that look like something else; a date prints with its time.
    private static bool IsTyped(string text) =>
        text is "null" or "true" or "false"
        || (text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text[^1] == '.') && double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _))
        || (text.Length > 10 && text[10] == 'T' && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _));
}
