using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Engine.Settings;

/// <summary>The severity of a rule in force.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The severity; not applicable also for what is configured as <c>none</c>.</param>
/// <param name="Default">The severity where no key is set.</param>
/// <param name="Origin">What decides it.</param>
public sealed record EffectiveSeverity(RuleInfo Rule, RuleSeverity Severity, RuleSeverity Default, SettingOrigin Origin)
{
    /// <summary>Whether a key speaks of the rule, or its severity is not the default.</summary>
    public bool IsConfigured => Severity != Default || Origin.Setting is not null;
}
