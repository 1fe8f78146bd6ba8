using System.Buffers;
using System.Text;
using StackLint.Compose.Interpolation;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Values;

/// <summary>Texts in base64 behind the tag <c>!!binary</c>, as Go's <c>encoding/base64</c> reads them.</summary>
internal static class BinaryText
{
    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static bool IsTagged(YamlScalar scalar) => scalar.Tag == ScalarResolver.TagPrefix + "binary";

    /// <summary>Whether the text is base64; of blanks only line breaks may stand in it.</summary>
    internal static bool IsValid(string text) => TryRead(text, out _);

    /// <summary>The text after decoding and interpolation; unknown where it is no text. It has no way back to what is written.</summary>
    internal static InterpolatedText Decode(string text, Interpolator interpolator)
    {
        if (!TryRead(text, out var bytes))
        {
            return InterpolatedText.Literal(text);
        }

        try
        {
            return interpolator.Interpolate(Strict.GetString(bytes)) with { Parts = [], References = [] };
        }
        catch (DecoderFallbackException)
        {
            return new InterpolatedText(InterpolatedText.Hole.ToString(), IsUnknown: true, []);
        }
    }

    private static bool TryRead(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        var isRead = Convert.TryFromBase64String(text, bytes, out var count);
        Array.Resize(ref bytes, count);
        return isRead && !text.AsSpan().ContainsAnyExcept(Alphabet);
    }
}
