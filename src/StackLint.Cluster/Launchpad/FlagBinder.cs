using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster.Reading;
using StackLint.Cluster.Substitution;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Launchpad;

/// <summary>
/// Reads lists of flags. Launchpad joins the items with blanks, so that one item may hold several flags, and a value may be an
/// item of its own.
/// </summary>
internal sealed class FlagBinder(ScalarReader reader)
{
    private readonly ImmutableArray<LaunchpadFlag>.Builder _flags = ImmutableArray.CreateBuilder<LaunchpadFlag>();
    private bool _isUnknown;

    internal static LaunchpadFlags Bind(ClusterEntry? entry, ScalarReader reader) =>
        entry is null || ClusterScalar.IsNull(entry.Resolved)
            ? new LaunchpadFlags([], entry?.Key, null, isUnknown: false)
            : new FlagBinder(reader).Run(entry);

    private LaunchpadFlags Run(ClusterEntry entry)
    {
        if (entry.Resolved is not YamlSequence sequence)
        {
            return new LaunchpadFlags([], entry.Key, null, isUnknown: true);
        }

        foreach (var item in sequence.Items)
        {
            if (reader.Scalar(item) is { } scalar && !ClusterScalar.IsNull(scalar.Node))
            {
                ReadItem(scalar);
            }
        }

        return new LaunchpadFlags(_flags.ToImmutable(), entry.Key, sequence, _isUnknown);
    }

    private void ReadItem(ClusterScalar scalar)
    {
        foreach (var part in Split(scalar.Text))
        {
            var text = scalar.Text.Substring(part.Start, part.Length);
            if (text.StartsWith('-'))
            {
                _flags.Add(ReadFlag(scalar, part, text));
            }
            else if (_flags is [.., { Value.IsAbsent: true } last])
            {
                _flags[^1] = last with { Value = ValueOf(scalar, part) };
            }
            else if (text.Contains(SubstitutedText.Hole))
            {
                _isUnknown = true;
                _flags.Add(new LaunchpadFlag(ValueOf(scalar, part), default, ValueOf(scalar, part)));
            }
        }
    }

    private LaunchpadFlag ReadFlag(ClusterScalar scalar, TextSpan part, string text)
    {
        var separator = text.AsSpan().IndexOfAny('=', ' ');
        var nameLength = separator < 0 ? text.Length : separator;
        var name = ValueOf(scalar, new TextSpan(part.Start, nameLength));
        _isUnknown |= name.IsUnknown;
        var whole = ValueOf(scalar, part);
        if (separator < 0)
        {
            return new LaunchpadFlag(name, default, whole);
        }

        var start = part.Start + separator + 1;
        while (text[separator] == ' ' && start < part.End && scalar.Text[start] == ' ')
        {
            start++;
        }

        return new LaunchpadFlag(name, ValueOf(scalar, Unquote(scalar.Text, TextSpan.FromBounds(start, part.End))), whole);
    }

    private static ClusterValue<string> ValueOf(ClusterScalar scalar, TextSpan part)
    {
        var text = scalar.Text.Substring(part.Start, part.Length);
        var place = scalar.GetPlace(part);
        return text.Contains(SubstitutedText.Hole) ? ClusterValue<string>.Unknown(place) : ClusterValue<string>.Known(text, place);
    }

    private static TextSpan Unquote(string text, TextSpan value) =>
        value.Length >= 2 && text[value.Start] is '"' or '\'' or '`' && text[value.End - 1] == text[value.Start]
            ? TextSpan.FromBounds(value.Start + 1, value.End - 1)
            : value;

    // Before each dash that follows a blank and stands outside quotes.
    private static IEnumerable<TextSpan> Split(string text)
    {
        var start = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] is '"' or '\'')
            {
                quote = text[i];
            }
            else if (i + 2 < text.Length && text[i] == ' ' && text[i + 1] == '-' && text[i + 2] == '-')
            {
                if (Trim(text, start, i) is { IsEmpty: false } part)
                {
                    yield return part;
                }

                start = i + 1;
            }
        }

        if (Trim(text, start, text.Length) is { IsEmpty: false } last)
        {
            yield return last;
        }
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
