using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Testing;

/// <summary>Brings a text into a variant, through real bytes.</summary>
internal static class VariantText
{
    internal static YamlFile Parse(string text, string name, TextVariant variant)
    {
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Write(text, variant));
        var result = SourceFileReader.Decode(variant == TextVariant.ByteOrderMark ? [0xef, 0xbb, 0xbf, .. bytes] : bytes, name, "/project/" + name);
        return YamlParser.Parse(result.File ?? throw new VerificationException($"{name} was not read: {result.Problem}"));
    }

    internal static string Write(string text, TextVariant variant) =>
        variant == TextVariant.CrLf ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    /// <summary>A span of the LF text where it is in the variant.</summary>
    internal static TextSpan Map(TextSpan span, string text, TextVariant variant) =>
        variant == TextVariant.CrLf ? TextSpan.FromBounds(Map(span.Start, text), Map(span.End, text)) : span;

    private static int Map(int position, string text) => position + text.AsSpan(0, position).Count('\n');
}
