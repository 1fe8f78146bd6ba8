using McMaster.Extensions.CommandLineUtils;
using StackLint.Compose.Words;

namespace StackLint.Cli.Commands;

/// <summary>The options that say which new findings a baseline takes.</summary>
internal sealed class AcceptedFindings(CommandLineApplication command)
{
    private readonly CommandOption _all = command.Option(
        "--accept-new", "Also take new findings.", CommandOptionType.NoValue);

    private readonly CommandOption _rules = command.Option(
        "--rule <ID>", "Take new findings of this rule only; may be given several times.", CommandOptionType.MultipleValue);

    /// <summary>Whether new findings of a rule are taken.</summary>
    /// <exception cref="CommandParsingException">There is no such rule.</exception>
    internal Func<string, bool> Read()
    {
        if (!_rules.HasValue())
        {
            var takesAll = _all.HasValue();
            return _ => takesAll;
        }

        var known = BuiltInRules.Create();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in _rules.Values.SelectMany(static v => (v ?? "").Split(',')))
        {
            if (known.Find(word) is not { } rule)
            {
                var hint = NearestWord.Find(word, known.Rules.Select(static r => r.Id)) is { } nearest ? $"; did you mean '{nearest}'?" : "; 'stacklint rules' lists them all";
                throw new CommandParsingException(command, $"there is no rule '{word}'{hint}");
            }

            named.Add(rule.Id);
        }

        return named.Contains;
    }
}
