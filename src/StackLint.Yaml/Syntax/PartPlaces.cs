using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Where the parts of a scalar's value are written.</summary>
internal sealed class PartPlaces
{
    private readonly YamlScalar _scalar;
    private readonly bool _isWrittenSo;
    private readonly Lazy<List<TextSpan>?> _spans;

    private PartPlaces(YamlScalar scalar)
    {
        _scalar = scalar;
        var content = scalar.ContentSpan;
        _isWrittenSo = content.Length == scalar.Value.Length && scalar.Style <= YamlScalarStyle.DoubleQuoted && scalar.File.Text.ToString(content) == scalar.Value;
        _spans = new Lazy<List<TextSpan>?>(() => ScalarSpans.Find(scalar));
    }

    internal static PartPlaces Of(YamlScalar scalar) => new(scalar);

    /// <summary>The characters that spell a part; null where there is no way back.</summary>
    internal TextSpan? Find(int start, int length) =>
        _isWrittenSo ? new TextSpan(_scalar.ContentSpan.Start + start, length)
        : length > 0 && _spans.Value is { } spans ? TextSpan.FromBounds(spans[start].Start, spans[start + length - 1].End)
        : null;
}
