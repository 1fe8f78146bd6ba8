using McMaster.Extensions.CommandLineUtils;
using StackLint.Compose.Words;
using StackLint.Engine;

namespace StackLint.Cli.Commands;

/// <summary>The options that say which new findings a baseline takes.</summary>
internal sealed class AcceptedFindings(CommandLineApplication command)
{
    private readonly CommandOption _all = command.Option(
        "--accept-new", "Also take new findings.", CommandOptionType.NoValue);

    private readonly CommandOption _rules = command.Option(
        "--rule <ID>", "Take new findings of this rule only; may be given several times.", CommandOptionType.MultipleValue);

    /// <summary>Whether new findings of a rule are taken.</summary>
    /// <param name="rules">The rules of the run.</param>
    /// <exception cref="CommandParsingException">There is no such rule.</exception>
    internal Func<string, bool> Read(RulePackSet rules)
    {
        if (!_rules.HasValue())
        {
            var takesAll = _all.HasValue();
            return _ => takesAll;
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in _rules.Values.SelectMany(static v => (v ?? "").Split(',')))
        {
            named.Add(rules.Find(word)?.Id ?? throw UnknownRule.Error(command, word, NearestWord.Find(word, rules.Rules.Select(static r => r.Id))));
        }

        return named.Contains;
    }
}
