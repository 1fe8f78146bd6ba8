namespace StackLint.Testing.Pages;

/// <summary>A fenced block of a rule's page that is executed: <c>```yaml incorrect target=compose</c>.</summary>
/// <param name="IsIncorrect">Whether the rule must report something in it.</param>
/// <param name="Text">The text.</param>
/// <param name="Settings">How to lint it: <c>target</c>, <c>profile</c>, <c>file</c>, <c>override</c> (a second file of the project follows after a line <c>---</c>), <c>beside</c> (a second document of the run follows there), <c>hidden=true</c> and EditorConfig keys.</param>
/// <param name="Line">The line of the fence in the page, counted from 1.</param>
public sealed record DocExample(bool IsIncorrect, string Text, VerifierSettings Settings, int Line);
