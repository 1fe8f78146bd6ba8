using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Collects the words of a command that is a list of one word a line.</summary>
internal sealed partial class LineWords
{
    private readonly List<(int Start, string Text)> _words = [];

    /// <summary>The credentials of the list that a line ends.</summary>
    internal IEnumerable<TextSpan> Read(WrittenLine line)
    {
        if (Item().Match(line.Text) is not { Success: true } item)
        {
            return End();
        }

        var word = item.Groups["word"];
        _words.Add((line.Place(new TextSpan(word.Index, word.Length)).Start, word.Value));
        return [];
    }

    /// <summary>The credentials of the list that was read last.</summary>
    internal IEnumerable<TextSpan> End()
    {
        var found = SearchTime.Find(
            _words,
            static words => CredentialArguments.Find([.. words.Select(static w => w.Text)], isProse: false).Select(f => new TextSpan(words[f.Word].Start + f.Part.Start, f.Part.Length)),
            static words => words.Select(static w => new TextSpan(w.Start, w.Text.Length)));
        _words.Clear();
        return found;
    }

    [GeneratedRegex(@"^\s*- +[""']?(?<word>[^\s""']+)[""']?\s*(?:#.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Item();
}
