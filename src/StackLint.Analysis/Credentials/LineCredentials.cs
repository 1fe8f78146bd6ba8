using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds credentials in the lines of a file of which no tree is known; a line that may be a part of one counts.</summary>
internal static class LineCredentials
{
    /// <summary>The characters, in no order; they may overlap.</summary>
    internal static IEnumerable<TextSpan> Find(SourceFile file)
    {
        foreach (var found in SearchTime.Find(file.Text.ToString(), CredentialFormats.Find, static t => [new TextSpan(0, t.Length)]))
        {
            yield return found;
        }

        string? section = null;
        var values = new LineValues();
        var words = new LineWords();
        foreach (var textLine in file.Text.Lines)
        {
            foreach (var found in SearchTime.Find(textLine, Read, static l => [l.Span]))
            {
                yield return found;
            }
        }

        foreach (var found in words.End())
        {
            yield return found;
        }

        IEnumerable<TextSpan> Read(TextLine textLine)
        {
            var line = new WrittenLine(textLine.Start, textLine.ToString());
            foreach (var found in Within(line, section))
            {
                yield return line.Place(found);
            }

            if (line.IsBlank)
            {
                yield break;
            }

            if (values.GoOnIn(line))
            {
                yield return line.Place(line.ContentSpan);
                yield break;
            }

            section = line.IsSection ? line.Name : section;
            foreach (var found in words.Read(line).Concat(values.Read(line, section).Select(line.Place)))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<TextSpan> Within(WrittenLine line, string? section) => CredentialTexts.Find(line.Text, line.IsComment)
        .Concat(FlowCredentials.FindArguments(line.Text))
        .Concat(FlowCredentials.Find(line.Text, section))
        .Concat(line.IsPair ? ValueBehindSign.Find(line.Name, line.Text, line.ValueStart) : []);
}
