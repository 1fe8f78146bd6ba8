namespace StackLint.Analysis;

/// <summary>How much a finding matters under a profile, in rising order.</summary>
public enum RuleSeverity
{
    /// <summary>The rule has no meaning there and does not run.</summary>
    NotApplicable,

    /// <summary>Off unless a setting turns it on.</summary>
    Hidden,

    /// <summary>Worth knowing; fails no run by default.</summary>
    Info,

    Warning,

    Error,
}
