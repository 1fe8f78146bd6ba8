namespace StackLint.Analysis.Findings;

/// <summary>How sure a rule is that what it sees is what it looks for.</summary>
public enum FindingConfidence
{
    Low,
    Medium,
    High,
}
