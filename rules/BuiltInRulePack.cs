using StackLint.Analysis.Packs;
using StackLint.Rules;

[assembly: RulePack(typeof(BuiltInRulePack))]

namespace StackLint.Rules;

/// <summary>The rules that come with StackLint.</summary>
public sealed partial class BuiltInRulePack;
