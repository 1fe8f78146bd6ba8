using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Engine;
using StackLint.Engine.Packs;

namespace StackLint.Cli.Commands;

/// <summary><c>--rules</c>: assemblies with further rules. Only the command line can name one, since its code runs in the process.</summary>
internal sealed class RulePackOption(CommandLineApplication command)
{
    private readonly CommandOption _packs = command.Option(
        "--rules <PACK>", "Also use the rules of this assembly; may be given several times.\nThe native build cannot load any.", CommandOptionType.MultipleValue);

    /// <summary>The built-in rules and those of the packs.</summary>
    /// <exception cref="CommandParsingException">A pack cannot be used.</exception>
    internal RulePackSet Read(CommandEnvironment environment) =>
        _packs.Values.Aggregate(BuiltInRules.All, (rules, name) => rules.With(Load(name ?? "", environment.WorkingDirectory, rules)));

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
