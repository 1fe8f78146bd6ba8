using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

internal sealed partial class YamlTreeBuilder
{
    private const int ShownKeyLength = 60;

    private void CheckKeys(YamlMapping mapping)
    {
        if (mapping.Entries.Length < 2)
        {
            return;
        }

        // Docker compares kind and text: a plain key equals a quoted one, an alias equals only the same alias.
        var seen = new Dictionary<(bool IsAlias, string Text), YamlNode>();
        foreach (var entry in mapping.Entries)
        {
            (bool, string)? identity = entry.Key switch
            {
                YamlScalar scalar => (false, scalar.Value),
                YamlAlias alias => (true, alias.Name),
                _ => null,
            };
            if (identity is { } found && !seen.TryAdd(found, entry.Key))
            {
                ReportDuplicate(entry.Key, found.Item2, seen[found]);
            }
        }
    }

    private void ReportDuplicate(YamlNode key, string text, YamlNode first)
    {
        var shown = text.Length > ShownKeyLength ? string.Concat(text.AsSpan(0, ShownKeyLength), "…") : text;
        var line = _file.Text.Lines.GetLinePosition(first.Span.Start).Line + 1;
        var span = key.Span.IsEmpty ? YamlErrorPlace.Of(_text, key.Span.Start, key.Span.End) : key.Span;
        Add(new YamlError(YamlErrorKind.DuplicateKey, span, $"key '{shown}' is already defined on line {line}", first.Span));
    }

    // Docker's reader knows text, numbers and the like as keys, and no collections.
    private void CheckKeyKinds(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Resolved is YamlScalar)
            {
                continue;
            }

            // '{{.X}}' is a mapping as the key of a mapping.
            var isTemplate = mapping.IsFlow && entry.Key is YamlMapping { IsFlow: true } inner && inner.Span.Start == mapping.Span.Start + 1;
            var span = isTemplate ? mapping.Span : entry.Key.FullSpan;
            var kind = entry.Key.Resolved is YamlMapping ? "mapping" : "list";
            Report(
                YamlErrorPlace.Of(_text, span.Start, span.End),
                isTemplate ? "text that begins with '{' must be quoted; as it stands it is a mapping with a mapping as its key" : $"a {kind} cannot be a key");
        }
    }

    private void CheckText(YamlScalar scalar)
    {
        var span = scalar.Span;
        if (scalar.IsPlain && !span.IsEmpty && _text[span.Start] == ':' && _open.TryPeek(out var parent) && parent.Frame.IsFlow)
        {
            Report(new TextSpan(span.Start, 1), "a value cannot start with ':' here unless it is quoted");
        }

        if (scalar.Style == YamlScalarStyle.DoubleQuoted)
        {
            CheckEscapes(span);
        }
    }

    // Of JSON's escapes Docker's reader lacks the slash and the halves of a character.
    private void CheckEscapes(TextSpan span)
    {
        for (var i = span.Start; i < span.End && _text.AsSpan(i, span.End - i).IndexOf('\\') is var offset and >= 0; i += 2)
        {
            i += offset;
            var rest = _text.AsSpan(i, span.End - i);
            if (rest is [_, '/', ..])
            {
                Report(new TextSpan(i, 2), "'\\/' is no escape sequence; write '/' alone");
            }
            else if (rest is [_, 'u', 'd' or 'D', >= '8' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F', _, _, ..])
            {
                Report(new TextSpan(i, 6), $"'{rest[..6]}' is half of a character; write the character itself");
            }
        }
    }

    private void ReportMissingKey(int position)
    {
        // The parser gives the place before the ':' or, within a nested mapping, the one behind it.
        if (position > 0 && _text[position - 1] == ':')
        {
            position--;
        }

        while (position < _text.Length && YamlText.IsBlankOrBreak(_text[position]))
        {
            position++;
        }

        Report(YamlErrorPlace.Of(_text, position, position + 1), "expected a key before this ':'");
    }

    private void CheckMerges(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!entry.IsMerge || entry.Value.Resolved is YamlMapping || IsUndefinedAlias(entry.Value))
            {
                continue;
            }

            if (entry.Value.Resolved is not YamlSequence list)
            {
                ReportMerge(entry.Value);
                continue;
            }

            var isAliased = entry.Value is YamlAlias;
            var wrong = list.Items.Where(static i => i.Resolved is not YamlMapping && !IsUndefinedAlias(i)).ToList();
            foreach (var item in wrong)
            {
                ReportMerge(isAliased ? entry.Value : item);
            }

            if (isAliased && wrong.Count == 0)
            {
                ReportMerge(entry.Value, YamlErrorKind.AliasedListMerge);
            }
        }
    }

    // What stands in for an alias that was reported: no other plain scalar has characters and no text.
    private static bool IsUndefinedAlias(YamlNode node) => node is YamlScalar { IsPlain: true, Value: "", Span.IsEmpty: false };

    private void ReportMerge(YamlNode value, YamlErrorKind kind = YamlErrorKind.Syntax)
    {
        var span = value.ReportSpan;
        var place = span.IsEmpty ? YamlErrorPlace.Of(_text, span.Start, span.End) : span;
        Report(place, "map merge requires map or sequence of maps as the value", kind);
    }
}
