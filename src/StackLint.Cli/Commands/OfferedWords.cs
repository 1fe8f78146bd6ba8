using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using McMaster.Extensions.CommandLineUtils;
using McMaster.Extensions.CommandLineUtils.Validation;

namespace StackLint.Cli.Commands;

/// <summary>The words that an option takes, kept with its definition: the parser reads them, completion scripts and the man page show them.</summary>
/// <param name="words">The words in the order in which they are shown.</param>
/// <param name="form">How a value is made of them.</param>
internal abstract class OfferedWords(ImmutableArray<string> words, WordForm form) : IOptionValidator, IArgumentValidator
{
    internal WordForm Form { get; } = form;

    internal ImmutableArray<string> Words { get; } = words;

    /// <summary>The words of an option, null for one that takes any text.</summary>
    internal static OfferedWords? Of(CommandOption option) => option.Validators.OfType<OfferedWords>().FirstOrDefault();

    /// <summary>The words of an argument, null for one that takes any text.</summary>
    internal static OfferedWords? Of(CommandArgument argument) => argument.Validators.OfType<OfferedWords>().FirstOrDefault();

    /// <summary>Wrong words are told by who reads the option, with what was probably meant.</summary>
    public ValidationResult? GetValidationResult(CommandOption option, ValidationContext context) => ValidationResult.Success;

    /// <summary>Wrong words are told by who reads the argument.</summary>
    public ValidationResult? GetValidationResult(CommandArgument argument, ValidationContext context) => ValidationResult.Success;
}
