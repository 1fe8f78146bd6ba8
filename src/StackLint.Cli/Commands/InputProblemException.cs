using McMaster.Extensions.CommandLineUtils;

namespace StackLint.Cli.Commands;

/// <summary>What an option names cannot be used. The command line is well formed, so that its help would be of no help.</summary>
/// <param name="command">The command.</param>
/// <param name="message">What is wrong and what to do, one line.</param>
internal sealed class InputProblemException(CommandLineApplication command, string message) : CommandParsingException(command, message);
