namespace StackLint.Yaml.Syntax;

/// <summary>
/// The text as the scanner gets it: as long as the original, so that offsets are the same, but with what the scanner wrongly
/// refuses and Docker's reader takes replaced by an equal it can read.
/// </summary>
internal sealed class YamlScanText
{
    private readonly string _written;
    private readonly YamlStandIns? _standIns;

    // Headers of block scalars whose first lines were emptied on the chance that they are headers; null before the first.
    private readonly IReadOnlyCollection<int>? _emptied;

    private YamlScanText(string text, string written, YamlStandIns? standIns, IReadOnlyCollection<int>? emptied)
    {
        Text = text;
        _written = written;
        _standIns = standIns;
        _emptied = emptied;
    }

    internal string Text { get; }

    internal static YamlScanText Of(string original)
    {
        var forbidden = YamlText.FindForbidden(original, 0);
        if (forbidden < 0)
        {
            return new YamlScanText(original, original, null, null);
        }

        // The document is refused for them anyway; a NUL would also pass for the end of the text.
        var characters = original.ToCharArray();
        for (; forbidden >= 0; forbidden = YamlText.FindForbidden(original, forbidden + 1))
        {
            characters[forbidden] = '\ufffd';
        }

        var text = new string(characters);
        return new YamlScanText(text, text, null, null);
    }

    /// <summary>The text with what only JSON allows replaced by an equal in YAML.</summary>
    internal static YamlScanText OfJson(string original)
    {
        var of = Of(original);
        if (YamlStandIns.For(of.Text) is not { } standIns)
        {
            return of;
        }

        var characters = of.Text.ToCharArray();
        JsonEscapes.Replace(characters, standIns);
        return new YamlScanText(new string(characters), of._written, standIns, null);
    }

    /// <summary>Undoes in a decoded value what was replaced in the text.</summary>
    internal string Restore(string value) => _standIns is null ? value : _standIns.Restore(value);

    /// <summary>The text with the cause of a failure replaced, null where the failure is the text's own fault.</summary>
    internal YamlScanText? Repair(YamlFailure failure)
    {
        if ((_standIns ?? YamlStandIns.For(Text)) is not { } standIns)
        {
            return null;
        }

        var characters = Text.ToCharArray();
        var start = Math.Clamp(failure.Start, 0, Text.Length);
        var emptied = _emptied;
        var changed = failure.Message switch
        {
            null => failure.OpenBracket >= 0 && FlowLines.Join(characters, failure.OpenBracket, standIns),
            var m when Says(m, "found invalid comment") || Says(m, "did not find expected ','") => BlankComment(characters, start, failure.End),
            var m when Says(m, "unknown escape character") => QuotedLines.Join(characters, start, standIns),
            var m when Says(m, "wrong indentation") => QuotedLines.Join(characters, start, standIns),
            var m when Says(m, "found extra spaces in first line") || Says(m, "found more spaces in lines above") =>
                EmptyFirstLines(characters, start, failure, standIns, ref emptied),
            _ => false,
        };
        return changed ? new YamlScanText(new string(characters), _written, standIns, emptied) : null;
    }

    /// <summary>The text with the first lines as they are written of what turned out to be no block scalar; null when all were.</summary>
    /// <param name="blockScalars">Where literal and folded scalars begin.</param>
    /// <param name="end">How far that is known.</param>
    internal YamlScanText? Undo(IReadOnlySet<int> blockScalars, int end)
    {
        var wrong = _emptied?.Where(header => header < end && !blockScalars.Contains(header)).ToList();
        if (wrong is null or [])
        {
            return null;
        }

        var characters = Text.ToCharArray();
        foreach (var header in wrong)
        {
            var lines = BlockScalarHead.BlankLines(_written, header);
            _written.AsSpan(lines.Start, lines.End - lines.Start).CopyTo(characters.AsSpan(lines.Start));
        }

        return new YamlScanText(new string(characters), _written, _standIns, [.. _emptied!.Except(wrong)]);
    }

    /// <summary>The text with aliases and anchors that end before a colon as plain scalars; null when there are none.</summary>
    internal YamlScanText? CutNames(IReadOnlyList<int> starts)
    {
        if (starts is [] || (_standIns ?? YamlStandIns.For(Text)) is not { } standIns)
        {
            return null;
        }

        var characters = Text.ToCharArray();
        foreach (var start in starts)
        {
            characters[start] = standIns.Property;
        }

        return new YamlScanText(new string(characters), _written, standIns, _emptied);
    }

    private static bool Says(string message, string fragment) => message.Contains(fragment, StringComparison.Ordinal);

    private bool EmptyFirstLines(char[] characters, int start, YamlFailure failure, YamlStandIns standIns, ref IReadOnlyCollection<int>? emptied)
    {
        var header = BlockScalarHead.FindBefore(characters, start, failure.TokenEnd);
        if (header < 0)
        {
            return false;
        }

        if (characters[header] == '|' && BlockScalarHead.IsExplicit(characters, header))
        {
            // Here the blanks beyond the indentation are text.
            var end = YamlText.EndOfLine(Text, start);
            var isBlank = end > start && characters[end - 1] == ' ';
            characters[Math.Max(end - 1, 0)] = isBlank ? standIns.Space : characters[Math.Max(end - 1, 0)];
            return isBlank;
        }

        var changed = BlockScalarHead.Empty(characters, header, failure.Indentation);

        // One more reading for all such lines, instead of one for each.
        var others = new List<int>();
        for (var i = header + 1; emptied is null && i < characters.Length; i++)
        {
            if (BlockScalarHead.IsHeader(characters, i) && !BlockScalarHead.IsExplicit(characters, i) && BlockScalarHead.Empty(characters, i, indentation: null))
            {
                others.Add(i);
            }
        }

        emptied ??= others;
        return changed;
    }

    /// <summary><c>"a"#b</c>: for Docker a comment may follow a quote, a bracket or a comma without a space.</summary>
    private bool BlankComment(Span<char> characters, int start, int end)
    {
        var comment = Text.IndexOf('#', start);
        if (comment < 0 || comment > end + 1)
        {
            return false;
        }

        characters[comment..YamlText.EndOfLine(Text, comment)].Fill(' ');
        return true;
    }
}
