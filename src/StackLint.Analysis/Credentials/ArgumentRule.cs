using System.Collections.Immutable;
using System.Globalization;
using StackLint.Analysis.Packs;

namespace StackLint.Analysis.Credentials;

/// <summary>A line of <c>credential-arguments.txt</c>: where a program takes a credential whose option does not say so by its name.</summary>
/// <param name="Programs">The programs; empty where it holds for any.</param>
/// <param name="Words">The option, or the words of the subcommand.</param>
/// <param name="Form">How it is given.</param>
/// <param name="Position">Which word behind them it is, from 1.</param>
internal sealed record ArgumentRule(HashSet<string> Programs, ImmutableArray<string> Words, ArgumentForm Form, int Position)
{
    /// <summary>All of them.</summary>
    internal static ImmutableArray<ArgumentRule> All { get; } =
        [.. EmbeddedLines.Read(typeof(ArgumentRule).Assembly, "credentials/credential-arguments.txt").Select(Parse)];

    /// <summary>Every program that one is about.</summary>
    internal static HashSet<string> KnownPrograms { get; } = All.SelectMany(static r => r.Programs).ToHashSet(StringComparer.Ordinal);

    // Of words of a command few begin like one of them.
    private static readonly Dictionary<(char, char), ImmutableArray<ArgumentRule>> ByStart =
        All.GroupBy(static r => StartOf(r.Words[0])).ToDictionary(static g => g.Key, static g => g.ToImmutableArray());

    /// <summary>Those whose words may stand where a word does.</summary>
    internal static ImmutableArray<ArgumentRule> BeginningLike(string word) =>
        word.Length > 1 && ByStart.TryGetValue(StartOf(word), out var rules) ? rules : [];

    /// <summary>Whether its words stand at a place.</summary>
    internal bool IsAt(IReadOnlyList<string?> words, int index)
    {
        if (Form != ArgumentForm.Next && Words is [var option])
        {
            return IsOption(words[index]!, option);
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (index + i >= words.Count || words[index + i] != Words[i])
            {
                return i == 0 && Words.Length == 1 && words[index]!.StartsWith(Words[0] + "=", StringComparison.Ordinal) && Words[0][0] == '-';
            }
        }

        return true;
    }

    // Of `-u` also `-uname:password`, of `--user` also `--user=name:password`.
    private static bool IsOption(string word, string option) =>
        word == option || (word.StartsWith(option, StringComparison.Ordinal) && (option.Length == 2 ? option[1] != '-' : word[option.Length] == '='));

    private static (char, char) StartOf(string word) => (word[0], word[1]);

    private static ArgumentRule Parse(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ArgumentRule(
            fields[0] == "any" ? [] : fields[0].Split(',').ToHashSet(StringComparer.Ordinal),
            [.. fields[1].Split('+')],
            Enum.Parse<ArgumentForm>(fields[2], ignoreCase: true),
            fields.Length > 3 ? int.Parse(fields[3], CultureInfo.InvariantCulture) : 1);
    }
}
