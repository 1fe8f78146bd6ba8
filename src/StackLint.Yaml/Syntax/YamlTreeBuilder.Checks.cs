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
        _errors.Add(new YamlError(YamlErrorKind.DuplicateKey, span, $"key '{shown}' is already defined on line {line}", first.Span) { DocumentIndex = _documentIndex });
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
            if (!entry.IsMerge || entry.Value.Resolved is YamlMapping)
            {
                continue;
            }

            if (entry.Value is not YamlSequence list)
            {
                ReportMerge(entry.Value);
                continue;
            }

            foreach (var item in list.Items)
            {
                if (item.Resolved is not YamlMapping)
                {
                    ReportMerge(item);
                }
            }
        }
    }

    private void ReportMerge(YamlNode value)
    {
        var span = value.ReportSpan;
        Report(span.IsEmpty ? YamlErrorPlace.Of(_text, span.Start, span.End) : span, "map merge requires map or sequence of maps as the value");
    }
}
