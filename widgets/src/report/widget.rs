//! The component: it holds the form's state, sends it actions, and lets [`Device`] carry out the effects.

use civic_core::report::form::{self, Action, Asked, Effect, Form, PhotoFailure, SavedDraft};
use civic_core::report::{DraftKey, Report as ReportState, RequestId, SentReport, mine};
use civic_core::submission::Submission;
use civic_core::{Error, Timestamp};
use web_sys::{Blob, File, HtmlElement};
use yew::html::Scope;
use yew::prelude::*;

use super::Config;
use super::device::Device;
use super::later::Later;
use super::tasks::Task;
use crate::browser::fetch::First;
use crate::browser::network::Online;
use crate::browser::photo::PreviewUrl;
use crate::browser::{clock, console, dom};
use crate::part::{self, NotLoaded, Part};
use crate::ui;
use crate::words::Words;

/// What the element hands in.
#[derive(Clone, PartialEq, Properties)]
pub struct ReportProps {
    /// The custom element; events are told there.
    pub host: HtmlElement,
    /// Its attributes.
    pub config: Config,
    /// Its language.
    pub words: Words,
    /// The request for the categories, if it is under way already.
    pub first: Option<First>,
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The form.
    Form,
    /// “My reports”.
    Mine,
}

pub(super) type Link = Scope<Report>;

/// A function that shows something of a report form.
pub(super) type View = fn(&Report, &Context<Report>) -> Html;

/// What happens to the widget; what happens to the form is an [`Action`].
pub enum Msg {
    /// Something for the state machine.
    Act(Action),
    /// The draft, its photo, and the reports of this device.
    Found(Option<Box<SavedDraft>>, Option<Blob>, Vec<SentReport>),
    /// A write of the draft ended.
    Kept(form::Keeping),
    /// A file was chosen.
    File(File),
    /// What became of the file with that turn.
    Photo(u32, Result<(Blob, civic_core::report::PhotoRef), PhotoFailure>, form::Keeping),
    /// Words typed into the search of categories.
    Search(String),
    /// Show this.
    Show(Shown),
    /// What the back end shows of a report of mine.
    Seen(DraftKey, Box<ReportState>),
    /// The number behind the token of a report of mine.
    Numbered(DraftKey, RequestId),
    /// All of my reports were asked for; the error if one failed.
    Refreshed(Option<Error>),
    /// Ask before erasing my reports, or not after all.
    AskErase(bool),
    /// Erase my reports from this device.
    EraseMine,
    /// Start over with nothing.
    Discard,
    /// Something for the later part to do.
    Task(Task),
    /// Something for the later part to carry out.
    Effect(Effect),
    /// The later part is here, or is not.
    Later(Result<&'static Later, NotLoaded>),
    /// Load the later part, which did not load.
    LoadLater,
}

impl Msg {
    pub(super) fn is_to_go_on(&self) -> bool {
        matches!(self, Self::Act(Action::Continue))
    }

    /// Whether the citizen did it, rather than a server or the device.
    fn is_by_citizen(&self) -> bool {
        match self {
            Self::Act(action) => matches!(
                action,
                Action::LoadAgain
                    | Action::CategoryChosen(_)
                    | Action::Answered(..)
                    | Action::Typed(..)
                    | Action::Continue
                    | Action::Back
                    | Action::GoTo(_)
                    | Action::Send
                    | Action::SendAnyway
                    | Action::EditAgain
            ),
            Self::File(_) | Self::Search(_) | Self::Show(_) | Self::EraseMine | Self::Discard => true,
            _ => false,
        }
    }
}

/// The report widget.
pub struct Report {
    pub(super) form: Form,
    pub(super) mine: Vec<SentReport>,
    pub(super) shown: Shown,
    pub(super) search: String,
    pub(super) preview: Option<PreviewUrl>,
    /// Whether coordinates were typed: then their field stays in sight, even when it is emptied again.
    pub(super) types_coordinates: bool,
    /// Whether my reports are being asked for, and how that ended.
    pub(super) refreshing: bool,
    pub(super) refresh_error: Option<Error>,
    pub(super) asks_erase: bool,
    pub(super) heading: NodeRef,
    pub(super) problems: NodeRef,
    pub(super) device: Device,
    pub(super) photo: Option<Blob>,
    /// Which file was chosen last; what becomes of earlier ones is of no interest.
    pub(super) photo_turn: u32,
    pub(super) saving: Saving,
    pub(super) focus: Option<NodeRef>,
    /// Whether the citizen has done anything here: before, a page that loads must not take the focus away.
    touched: bool,
    pub(super) later: Part<Later>,
    /// What waits for the later part.
    pub(super) waiting: Vec<Msg>,
    _online: Option<Online>,
}

/// At most one write of the draft is on its way, and the newest state follows it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Saving {
    No,
    Running,
    RunningAndAgain,
}

impl Component for Report {
    type Message = Msg;
    type Properties = ReportProps;

    fn create(ctx: &Context<Self>) -> Self {
        let ReportProps { config, first, .. } = ctx.props();
        let online = {
            let link = ctx.link().clone();
            Online::listen(move || link.send_message(Msg::Act(Action::NetworkBack)))
        };
        let mut report = Self {
            form: Form::new(config.options, clock::draft_key()),
            mine: Vec::new(),
            shown: Shown::Form,
            search: String::new(),
            preview: None,
            types_coordinates: false,
            refreshing: false,
            refresh_error: None,
            asks_erase: false,
            heading: NodeRef::default(),
            problems: NodeRef::default(),
            device: Device::new(config, first.clone()),
            photo: None,
            photo_turn: 0,
            saving: Saving::No,
            focus: None,
            touched: false,
            later: Part::NotAsked,
            waiting: Vec::new(),
            _online: online,
        };
        report.start(ctx);
        report
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &ReportProps) -> bool {
        let config = &ctx.props().config;
        self.form.options = config.options;
        if old.config.draft_key() != config.draft_key() {
            // Another back end, or another form: its own draft comes, this one stays on the device.
            self.device = Device::new(config, None);
            if self.later().is_none() {
                // What waits belongs to the other draft, and would be kept as this one's.
                self.waiting.clear();
                self.saving = Saving::No;
            }
            self.form = Form::new(config.options, clock::draft_key());
            self.forget_photo();
            self.mine.clear();
            self.start(ctx);
        } else if !old.config.same_backend(config) {
            self.device.speak_as(config);
            self.form.categories = civic_core::feed::Feed::Loading;
            self.perform(ctx, vec![Effect::LoadCategories]);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.touched |= msg.is_by_citizen();
        match msg {
            Msg::Act(action) => {
                self.types_coordinates |= matches!(action, Action::Typed(form::Field::Coordinates, _));
                match action {
                    Action::CategoriesCame(_) => part::load_soon(ctx.link().clone(), Msg::LoadLater),
                    Action::NetworkBack => self.load_later(ctx),
                    _ => {}
                }
                self.act(ctx, action);
            }
            Msg::Found(draft, photo, mine) => {
                self.mine = mine;
                // A page that died between remembering a report and erasing its draft left both.
                let accepted = |found: &SavedDraft| self.mine.iter().any(|sent| sent.key == found.draft.key);
                let leftover = draft.as_deref().is_some_and(accepted);
                if leftover {
                    self.run(ctx, Task::Erase(vec![self.device.draft_key(), self.device.photo_key()]));
                }
                self.act(ctx, Action::DraftFound(draft.filter(|_| !leftover)));
                if let Some(photo) = photo.filter(|_| self.form.draft.photo.is_some()) {
                    self.show_photo(photo);
                }
            }
            Msg::Kept(keeping) => {
                let again = self.saving == Saving::RunningAndAgain;
                self.saving = Saving::No;
                self.act(ctx, Action::DraftKept(keeping));
                if again {
                    self.save(ctx);
                }
            }
            Msg::File(file) => {
                self.photo_turn = self.photo_turn.wrapping_add(1);
                self.act(ctx, Action::PhotoChosen);
                self.run(ctx, Task::PreparePhoto(file, self.photo_turn));
            }
            Msg::Photo(turn, ..) if turn != self.photo_turn => return false,
            Msg::Photo(_, answer, keeping) => {
                let about = answer.map(|(blob, about)| {
                    self.show_photo(blob);
                    about
                });
                self.act(ctx, Action::PhotoReady(about));
                self.act(ctx, Action::DraftKept(keeping));
            }
            Msg::Search(words) => {
                self.search = words;
                self.load_later(ctx);
            }
            Msg::Show(shown) => {
                self.shown = shown;
                self.asks_erase = false;
                self.focus = Some(self.heading.clone());
                if shown == Shown::Mine {
                    self.refreshing = true;
                    self.refresh_error = None;
                    self.run(ctx, Task::Refresh(self.mine.clone()));
                }
            }
            Msg::Seen(key, report) => {
                mine::seen(&mut self.mine, &key, &report);
                self.run(ctx, Task::KeepMine(self.mine.clone()));
            }
            Msg::Numbered(key, id) => {
                mine::numbered(&mut self.mine, &key, id);
                self.run(ctx, Task::KeepMine(self.mine.clone()));
            }
            Msg::Refreshed(error) => {
                self.refreshing = false;
                self.refresh_error = error;
            }
            Msg::AskErase(asks) => self.asks_erase = asks,
            Msg::EraseMine => {
                self.mine.clear();
                self.asks_erase = false;
                self.run(ctx, Task::Erase(vec![self.device.mine_key()]));
                self.focus = Some(self.heading.clone());
            }
            Msg::Discard => {
                self.search.clear();
                self.act(ctx, Action::StartOver(clock::draft_key()));
            }
            Msg::Task(task) => self.run(ctx, task),
            Msg::Effect(effect) => self.perform_one(ctx, effect),
            Msg::LoadLater => self.load_later(ctx),
            Msg::Later(Err(NotLoaded)) => self.later = Part::Failed,
            Msg::Later(Ok(later)) => {
                self.later = Part::Here(later);
                for msg in std::mem::take(&mut self.waiting) {
                    Component::update(self, ctx, msg);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let content = match (ctx.props().config.bad_attribute(), self.shown) {
            (Some(bad), _) => bad.view(words),
            (None, Shown::Mine) => self.view_later(ctx, |later| later.view_mine),
            (None, Shown::Form) => self.view_form(ctx),
        };
        html! {
            <div class="civic" part="widget" lang={words.language().to_owned()} dir={words.direction().to_owned()}>
                { content }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let wanted = self.focus.take().and_then(|node| node.cast::<HtmlElement>());
        if let Some(element) = wanted.filter(|_| self.touched && dom::may_focus(&ctx.props().host)) {
            dom::focus(&element);
        }
    }
}

impl Report {
    fn start(&mut self, ctx: &Context<Self>) {
        match ctx.props().config.bad_attribute() {
            Some(bad) => console::warn(&bad.explain(&ctx.props().words)),
            None => self.act(ctx, Action::Started),
        }
    }

    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let now = clock::now();
        let effects = match self.later() {
            Some(later) => (later.update)(&mut self.form, action, now),
            None => form::open(&mut self.form, action, now).unwrap_or_else(|action| {
                self.wait(ctx, Msg::Act(action));
                Vec::new()
            }),
        };
        self.perform(ctx, effects);
    }

    fn view_form(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        if !self.form.looked_up {
            return self.view_not_loaded(ctx).unwrap_or_else(|| ui::waiting(words.say("loading")));
        }
        let content = match &self.form.submission {
            Submission::Editing | Submission::Refused(_) => self.view_steps(ctx),
            _ => self.view_later(ctx, |later| later.view_submission),
        };
        let mine = self.mine.len();
        html! {
            <>
                { content }
                if mine > 0 {
                    <p class="mine-link">
                        { ui::button(
                            ui::Look::Link,
                            words.with("mine-open", &[("count", (mine as f64).into())]),
                            ctx.link().callback(|_| Msg::Show(Shown::Mine)),
                        ) }
                    </p>
                }
            </>
        }
    }

    /// Whether a photo is being made ready.
    pub(super) fn prepares_photo(&self) -> bool {
        self.form.photo == Asked::Waiting
    }
}

/// When something was, for a view.
pub(super) fn time(words: &Words, time: Timestamp) -> String {
    crate::browser::intl::date_time(words.locale(), time)
}
