namespace StackLint.Engine.Driving;

/// <summary>A project or document with what is in force for it.</summary>
/// <typeparam name="TSubject">The type of the subject.</typeparam>
/// <param name="Subject">The project or document.</param>
/// <param name="Settings">The settings.</param>
public sealed record LintSubject<TSubject>(TSubject Subject, SubjectSettings Settings);
