using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Where the characters of a long scalar are written, looked for once.</summary>
internal sealed class LongScalar
{
    private readonly Lazy<List<TextSpan>?> _places;

    private LongScalar(YamlScalar scalar)
    {
        IsWrittenAsValue = scalar.CompareWithValue();
        _places = new Lazy<List<TextSpan>?>(() => ScalarSpans.Find(scalar));
    }

    internal static LongScalar Of(YamlScalar scalar) => new(scalar);

    /// <summary>Whether the characters are those of the value.</summary>
    internal bool IsWrittenAsValue { get; }

    /// <summary>A place for each character of the value; null where there is no way back.</summary>
    internal List<TextSpan>? Places => _places.Value;
}
