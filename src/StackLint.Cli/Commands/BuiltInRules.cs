using StackLint.Engine;
using StackLint.Rules;

namespace StackLint.Cli.Commands;

/// <summary>The rules that every command knows.</summary>
internal static class BuiltInRules
{
    internal static RulePackSet All { get; } = new(new BuiltInRulePack());
}
