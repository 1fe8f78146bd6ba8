namespace StackLint.Analysis.Findings;

/// <summary>Whether a fix may be applied without a person's look.</summary>
public enum FixApplicability
{
    /// <summary>Running behaviour does not change.</summary>
    Safe,

    /// <summary>Running behaviour changes, as the fix says.</summary>
    Unsafe,
}
