using ChamberFirmware.Audit;
using ChamberFirmware.Casting;
using ChamberFirmware.Fields;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Operation;

/// <content>Who changes something, and what he changed.</content>
public sealed partial class Chamber
{
    private Author _saltAuthor;
    private Author _recipeAuthor;
    private Recipe? _noted; // the last one; after power-off nobody knows
    private Recipe? _toNote; // loaded, and not noted yet
    private int _noteStep;
    private bool _mayNote;
    private bool _isNoteMissing;

    /// <summary>Who changed what.</summary>
    public readonly ChangeLog Changes;

    /// <summary>Day and hour, once somebody has said so.</summary>
    public readonly UtcClock Utc = new UtcClock();

    /// <summary>The chamber itself: what nobody asked for now.</summary>
    public readonly Author Itself = new Author("chamber");

    /// <summary>Who is asking now; between two commands the chamber itself.</summary>
    public Author Author;

    /// <summary>Who asks from now on.</summary>
    public void AskedBy(Author author) => Author = author;

    /// <summary>
    /// Nobody had anything to ask or to say in this pass, or not for long: the next tick may do a step of noting a recipe, which takes as
    /// long on an ESP32 as a pass is meant to.
    /// </summary>
    public void Rest() => _mayNote = true;

    /// <summary>A recipe was loaded: it is noted in ticks that may do so, and in which neither blade nor plate may move.</summary>
    internal void NoteLater(Recipe recipe)
    {
        if (_toNote == Run.Recipe)
        {
            FinishNote(); // one that nothing was begun with need not be
        }

        _toNote = recipe;
        _noteStep = 0;
        _recipeAuthor = Author.Taken();
    }

    /// <summary>Why no run may start: the recipe could not be noted. It is tried once more.</summary>
    internal Refusal? RefusalOfNote()
    {
        _toNote = _isNoteMissing ? Operator.Recipe : _toNote;
        return _isNoteMissing ? AuditRefusals.NotNoted() : null;
    }

    private void NoteRecipe()
    {
        bool notes = _mayNote && _toNote != null && !PhaseRules.Moves(Run.Phase);
        _mayNote = false;
        if (notes)
        {
            StepNote(_toNote!);
        }
    }

    // Another recipe, or a change of settings, comes while one is being noted: first things first, all in one pass. While blade or plate
    // may move nothing is written; a run's recipe has been noted long before.
    private void FinishNote()
    {
        while (_toNote != null && !PhaseRules.Moves(Run.Phase))
        {
            StepNote(_toNote);
        }
    }

    // In three ticks: is it another, is it written, is it there. A cast may come between them: what is written stays written.
    private void StepNote(Recipe recipe)
    {
        switch (_noteStep++)
        {
            case 0:
                if (_noted != null && _noted.Name == recipe.Name && FieldCompare.AreSame(_noted, recipe))
                {
                    EndNote(true);
                }

                break;
            case 1:
                if (!Changes.TryWriteRecipe(recipe.Name, recipe, _recipeAuthor))
                {
                    EndNote(false);
                }

                break;
            default:
                EndNote(Changes.TryConfirm());
                break;
        }
    }

    private void EndNote(bool isNoted)
    {
        _noted = isNoted ? _toNote : _noted;
        _isNoteMissing = !isNoted;
        _toNote = null;
        _noteStep = 0;
    }

    /// <summary>A point over that salt is taken, by a thermometer in the jar, degrees Celsius, or 0.</summary>
    internal void AskSalt(int salt, double thermometerC)
    {
        _saltAuthor = Author.Taken();
        Salt.Ask(salt, thermometerC);
    }
}
