using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Cli.Watching;
using StackLint.Engine;
using StackLint.Engine.Packs;

namespace StackLint.Cli.Commands;

/// <summary><c>--rules</c>: assemblies with further rules. Only the command line can name one, since its code runs in the process.</summary>
internal sealed class RulePackOption(CommandLineApplication command)
{
    private readonly CommandOption _packs = command.Option(
        "--rules <PACK>", "Also use the rules of this assembly; may be given several times.\nThe native build cannot load any.", CommandOptionType.MultipleValue);

    private RulePackSet? _rules;
    private List<FileStamp> _stamps = [];

    /// <summary>The built-in rules and those of the packs; the same object while the packs are the same files.</summary>
    /// <exception cref="CommandParsingException">A pack cannot be used.</exception>
    internal RulePackSet Read(CommandEnvironment environment)
    {
        // What is loaded stays in the process: a watch must not load it again with each save.
        List<FileStamp> stamps = [.. _packs.Values.Select(p => FileStamp.Of(Path.GetFullPath(p ?? "", environment.WorkingDirectory)))];
        if (_rules is null || !stamps.SequenceEqual(_stamps))
        {
            _rules = _packs.Values.Aggregate(BuiltInRules.All, (rules, name) => rules.With(Load(name ?? "", environment.WorkingDirectory, rules)));
            _stamps = stamps;
        }

        return _rules;
    }

    private LoadedRulePack Load(string name, string folder, RulePackSet rules)
    {
        if (!RuleAssemblyLoader.IsSupported)
        {
            throw new InputProblemException(command, "--rules: this native build cannot load rule assemblies; install the portable tool: dotnet tool install StackLint.any");
        }

        if (name.Length == 0)
        {
            throw new CommandParsingException(command, "--rules: an empty text is no path");
        }

        try
        {
            return RuleAssemblyLoader.Load(Path.GetFullPath(name, folder), name, rules);
        }
        catch (RulePackException e)
        {
            throw new InputProblemException(command, $"--rules {name}: {e.Message}");
        }
    }
}
