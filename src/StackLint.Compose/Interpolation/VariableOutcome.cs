namespace StackLint.Compose.Interpolation;

/// <summary>What a <see cref="VariableReference"/> became.</summary>
public enum VariableOutcome
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>The variable's value; empty for one that is known not to be set.</summary>
    Value,

    /// <summary>The default that stands in the reference.</summary>
    Default,

    /// <summary>The text that stands in the reference for the case that the variable is set.</summary>
    Alternative,
}
