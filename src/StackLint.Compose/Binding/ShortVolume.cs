using System.Buffers;
using System.Text;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>The short syntax of a volume: <c>[source:]target[:options]</c>, as docker/cli (<c>compose/loader/volume.go</c>) splits it.</summary>
internal static class ShortVolume
{
    internal static VolumeMount Bind(ComposeScalar scalar)
    {
        var text = scalar.Text;
        var sections = Split(text);
        if ((sections.Count == 1 && HasHole(text)) || sections.Count > 3 || sections.Any(static s => s.Length == 0))
        {
            return VolumeBinder.Unknown(scalar);
        }

        if (sections.Count == 1)
        {
            return new VolumeMount(scalar, Located<string>.Known("volume", scalar), Located<string>.Absent, Part(sections[0], scalar), Located<bool>.Absent);
        }

        return new VolumeMount(
            scalar,
            TypeOf(sections[0], scalar),
            Part(sections[0], scalar),
            Part(sections[1], scalar),
            ReadOnly(sections, scalar));
    }

    /// <summary>The sections between colons; that of a drive letter separates nothing.</summary>
    internal static List<string> Split(string text)
    {
        // One or two bytes are a target whatever they are.
        if (Encoding.UTF8.GetByteCount(text) is 1 or 2)
        {
            return [text];
        }

        var sections = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':' && !IsLetter(text.AsSpan(start, i - start)))
            {
                sections.Add(text[start..i]);
                start = i + 1;
            }
        }

        sections.Add(text[start..]);
        return sections;
    }

    /// <summary>Whether a source is a path on the host, not the name of a volume.</summary>
    internal static bool IsPath(string source)
    {
        var colon = source.IndexOf(':');
        return source[0] is '.' or '/' or '~'
            || source.StartsWith(@"\\", StringComparison.Ordinal)
            || (colon > 0 && IsLetter(source.AsSpan(0, colon)));
    }

    // One letter of any script.
    private static bool IsLetter(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done && length == text.Length && Rune.IsLetter(rune);

    private static Located<string> TypeOf(string source, ComposeScalar scalar)
    {
        if (IsPath(source))
        {
            return Located<string>.Known("bind", scalar);
        }

        // One letter or backslash before a variable may still become a drive or a share.
        var hole = source.IndexOf(InterpolatedText.Hole);
        return hole is 0 or 1 ? Located<string>.Unknown(scalar) : Located<string>.Known("volume", scalar);
    }

    private static Located<bool> ReadOnly(List<string> sections, ComposeScalar scalar)
    {
        if (sections.Count < 3)
        {
            return HasHole(sections[1]) ? Located<bool>.Unknown(scalar) : Located<bool>.Absent;
        }

        var last = Located<bool>.Absent;
        foreach (var option in sections[2].Split(','))
        {
            last = option switch
            {
                "ro" => Located<bool>.Known(true, scalar),
                "rw" => Located<bool>.Known(false, scalar),
                _ when HasHole(option) => Located<bool>.Unknown(scalar),
                _ => last,
            };
        }

        return last;
    }

    private static Located<string> Part(string text, ComposeScalar scalar) =>
        HasHole(text) ? Located<string>.Unknown(scalar) : Located<string>.Known(text, scalar);

    private static bool HasHole(string text) => text.Contains(InterpolatedText.Hole);
}
