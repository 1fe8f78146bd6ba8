namespace StackLint.Cli.Completion;

/// <summary>What may stand as a value.</summary>
internal enum ValueKind
{
    /// <summary>A text that nobody can guess.</summary>
    Text,

    /// <summary>One of several words.</summary>
    Words,

    /// <summary>Several of the words, separated by commas.</summary>
    WordList,

    /// <summary>One of the words, <c>=</c> and a file.</summary>
    WordBeforeFile,

    File,

    Folder,

    /// <summary>The ID of a rule.</summary>
    Rule,
}
