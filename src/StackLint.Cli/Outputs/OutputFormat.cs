namespace StackLint.Cli.Outputs;

/// <summary>The forms of a report.</summary>
internal enum OutputFormat
{
    /// <summary>For people: excerpts, evidence, hints.</summary>
    Text,

    /// <summary>A line a finding.</summary>
    Concise,

    /// <summary>A line a finding as compilers print it.</summary>
    MSBuild,

    /// <summary>SARIF 2.1.0 for code scanning and IDEs.</summary>
    Sarif,

    /// <summary>StackLint's own JSON for scripts.</summary>
    Json,
}
