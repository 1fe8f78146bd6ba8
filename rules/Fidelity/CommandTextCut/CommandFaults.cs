using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Canonical;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Fidelity;

/// <summary>Finds what is wrong with a command that is written as one string.</summary>
internal static class CommandFaults
{
    /// <summary>What the tool drops, else the first of the other faults; null when there is none.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isStack">Whether a stack splits it, which takes shell operators for words.</param>
    internal static CommandFault? Find(CommandText command, bool isStack) =>
        FindCut(command) ?? FindBreak(command) ?? (isStack ? FindOperator(command) ?? FindVariable(command) ?? FindLines(command) : null);

    private static CommandFault? FindCut(CommandText command)
    {
        if (command.Split.Dropped is not [var span, ..])
        {
            return null;
        }

        var rest = WrittenPart.Of(command.Scalar, span.Start, command.Scalar.Text.Substring(span.Start, span.Length));
        return new CommandFault(span, $"'{ShownText.Of(rest)}' is dropped", IsCut: true);
    }

    // A backslash keeps a line break in shells' double quotes and outside of quotes from counting; both tools keep the break instead.
    private static CommandFault? FindBreak(CommandText command)
    {
        foreach (var (word, index) in command.Split.Words.Select(static (w, i) => (w, i)))
        {
            if (Find(word, static (c, quote) => c == '\n' && quote == '\\'))
            {
                var effect = ShellScript.IsAt(command, index)
                    ? "the backslash goes and the line break stays, so the shell sees two commands"
                    : $"the backslash goes and the line break becomes part of the argument '{ShownText.Of(command.Show(word))}'";
                var at = command.Scalar.Text.IndexOf("\\\n", word.Start, StringComparison.Ordinal);
                return new CommandFault(new TextSpan(at, 1), effect, IsCut: false);
            }
        }

        return null;
    }

    private static CommandFault? FindOperator(CommandText command)
    {
        var words = command.Split.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var isBare = words[i].Quotes.AsSpan().IndexOfAnyExcept(' ') < 0;
            if (isBare && IsOperator(words[i].Text, isLast: i == words.Length - 1) && !ShellScript.IsAt(command, i))
            {
                return new CommandFault(new TextSpan(words[i].Start, words[i].Length), $"'{ShownText.Of(command.Show(words[i]))}' is an argument like any other, for no shell reads it", IsCut: false);
            }
        }

        return null;
    }

    private static bool IsOperator(string word, bool isLast) => word switch
    {
        "&&" or "||" or "|" or ";" or "&" => true,
        [.. var rest, ';'] when !isLast => rest.Length > 0,
        _ => IsRedirection(word),
    };

    private static bool IsRedirection(string word)
    {
        var rest = word.AsSpan().TrimStart("0123456789&");
        return rest is ">" or ">>" or "<" || rest.StartsWith(">&") || rest.StartsWith(">/") || rest.StartsWith(">>/");
    }

    private static CommandFault? FindVariable(CommandText command)
    {
        var source = command.Scalar.Node.Value;
        foreach (var (word, index) in command.Split.Words.Select(static (w, i) => (w, i)))
        {
            if (ShellVariable.FindIn(word) is not { } variable || ShellScript.IsAt(command, index))
            {
                continue;
            }

            var at = command.Scalar.Text.IndexOf(variable, word.Start, StringComparison.Ordinal);
            if (at >= 0 && source.AsSpan(command.Scalar.Interpolated.GetSourceSpan(at, 1).Start).StartsWith("$$"))
            {
                return new CommandFault(new TextSpan(at, variable.Length), $"'{WrittenPart.Of(command.Scalar, at, variable)}' reaches the program as it stands, for no shell replaces it", IsCut: false);
            }
        }

        return null;
    }

    // Lines that go on with an option are one command on purpose.
    private static CommandFault? FindLines(CommandText command)
    {
        if (command.Scalar.Node.Style != YamlScalarStyle.Literal)
        {
            return null;
        }

        var text = command.Scalar.Text;
        var words = command.Split.Words;
        for (var i = 1; i < words.Length; i++)
        {
            var end = words[i - 1].Start + words[i - 1].Length;
            var between = text.AsSpan(end, words[i].Start - end);
            if (between.Contains('\n') && !words[i].Text.StartsWith('-'))
            {
                return new CommandFault(new TextSpan(words[i].Start, words[i].Length), "all lines are one command", IsCut: false);
            }
        }

        return null;
    }

    private static bool Find(CommandWord word, Func<char, char, bool> matches)
    {
        for (var i = 0; i < word.Text.Length; i++)
        {
            if (matches(word.Text[i], word.Quotes[i]))
            {
                return true;
            }
        }

        return false;
    }
}
